/** What was agreed before for the same fault, and what a delay would cost as of today (domain rules 6.6). */
package org.heard.ombudsman.remedy;
