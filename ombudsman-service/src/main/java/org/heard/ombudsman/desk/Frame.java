package org.heard.ombudsman.desk;

import java.time.LocalDate;

/**
 * What every page of the desk has.
 *
 * @param user the sign-in name
 * @param formToken what a form must carry
 * @param once a key that no form had before
 */
record Frame(
        String user,
        boolean mayWork,
        boolean mayDecide,
        boolean mayManage,
        String formToken,
        String once,
        LocalDate today) {}
