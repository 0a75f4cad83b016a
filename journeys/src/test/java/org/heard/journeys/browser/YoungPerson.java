package org.heard.journeys.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.util.function.Consumer;

/** Goes through the site as an invented young person does, and looks at every page on the way. */
final class YoungPerson {

    private final Page page;
    private final String site;
    private final Consumer<String> look;

    /** @param look is told the name of each page while it is shown */
    YoungPerson(Page page, String site, Consumer<String> look) {
        this.page = page;
        this.site = site;
        this.look = look;
    }

    /** From the start page to the last answer. */
    void tell(String words, String number) {
        page.navigate(site + "/start?council=E09000099");
        look.accept("start");
        press("Start now");
        look.accept("before");
        page.click("main a.govuk-button");
        look.accept("what");
        press("Continue");
        look.accept("what-error");
        page.fill("#what", words);
        press("Continue");
        look.accept("about");
        press("Continue");
        look.accept("about-error");
        choose("The place where I live");
        press("Continue");
        look.accept("who");
        press("Continue");
        look.accept("better");
        page.fill("#better", "Give my things back.");
        press("Continue");
        look.accept("safe");
        choose("No");
        press("Continue");
        look.accept("now");
        page.click("main a.govuk-button:not(.govuk-button--warning)");
        look.accept("you");
        choose("I am in care");
        press("Continue");
        look.accept("name");
        page.fill("#name", "Quillon Testwell");
        press("Continue");
        look.accept("use-name");
        choose("No, keep my name from them");
        press("Continue");
        look.accept("born");
        page.fill("#born-day", "31");
        page.fill("#born-month", "2");
        page.fill("#born-year", "2011");
        press("Continue");
        look.accept("born-error");
        page.fill("#born-month", "3");
        press("Continue");
        look.accept("reach");
        choose("By text");
        press("Continue");
        look.accept("number");
        page.fill("#number", number);
        press("Continue");
        look.accept("number-safe");
        choose("Yes, only me");
        press("Continue");
        look.accept("number-when");
        choose("Any time");
        press("Continue");
        look.accept("number-says");
        choose("No");
        press("Continue");
        look.accept("number-word");
        press("Continue");
        look.accept("advocate");
        choose("Yes, please find me one");
        press("Continue");
        look.accept("check");
    }

    /** Sends it, and gives reference and code. */
    Keys send() {
        press("Send");
        look.accept("done");
        var keys = new Keys(
                page.locator("#reference").textContent(), page.locator("#code").textContent());
        press("I have written it down");
        look.accept("my");
        return keys;
    }

    /** What opens a complaint. */
    record Keys(String reference, String code) {}

    /** Comes back with reference and code. */
    void signIn(Keys keys) {
        page.navigate(site + "/my/sign-in");
        page.fill("#reference", keys.reference());
        page.fill("#code", keys.code());
        press("Continue");
    }

    void press(String name) {
        page.locator("main button:has-text(\"" + name + "\")").first().click();
    }

    private void choose(String label) {
        page.getByLabel(label, new GetByLabelOptions().setExact(true)).check();
    }
}
