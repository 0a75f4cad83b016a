package org.heard.intake.diary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;

/** The diary that is open in a visit, and its page. */
@ApplicationScoped
class OpenDiary {

    private final Site site;
    private final Diaries diaries;
    private final BusinessClock clock;

    OpenDiary(Site site, Diaries diaries, BusinessClock clock) {
        this.site = site;
        this.diaries = diaries;
        this.clock = clock;
    }

    /** Does something with it; where none is open, the page to open one on comes instead. */
    Uni<Response> in(Session session, BiFunction<Secret, Diary, Uni<Response>> work) {
        var code = session.diaryCode();
        return code == null
                ? Site.goTo("/record")
                : diaries.find(code).chain(found -> found.map(diary -> work.apply(code, diary))
                        .orElseGet(() -> Site.goTo("/record")));
    }

    /** Its page with nothing typed yet. */
    Response page(HttpHeaders request, UriInfo uri, Session session, Diary diary, String at, String fault) {
        return page(request, uri, session, diary, TypedEntry.nothing(clock.today()), at, fault);
    }

    /**
     * Its page.
     *
     * @param at the field in which something is wrong
     * @param fault key of what is wrong; null if nothing is
     */
    Response page(
            HttpHeaders request, UriInfo uri, Session session, Diary diary, TypedEntry typed, String at, String fault) {
        return Site.ok(DiaryPages.Templates.diary(site.page(request, uri, session), diary, typed, at, fault));
    }
}
