/** "My record": a private diary that only the person can open. */
package org.heard.intake.diary;
