/** The register of those who may be appointed: investigators, independent people, panel members, advocates. Shared by all councils. */
package org.heard.procedure.register;
