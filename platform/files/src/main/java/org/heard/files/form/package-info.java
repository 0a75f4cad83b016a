/** Forms with files, read as they stream in. */
package org.heard.files.form;
