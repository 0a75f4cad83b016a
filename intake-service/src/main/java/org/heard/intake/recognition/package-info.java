/** Whether what somebody wrote or said may be a complaint, and why: by rules that anybody can read, never by a model. */
package org.heard.intake.recognition;
