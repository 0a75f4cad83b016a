/** What a council's own people are told: one mail a working day, with numbers only. */
package org.heard.notification.staff;
