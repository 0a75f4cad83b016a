// Shows new messages as they come. Without it every page works; one reloads by hand.
(() => {
    const list = document.querySelector("[data-live]");
    const control = document.querySelector(".live");
    if (!list || !control) return;
    control.hidden = false;
    const wanted = control.querySelector("input");

    function merge(fresh) {
        for (const old of [...list.children]) {
            if (!fresh.querySelector("#" + CSS.escape(old.id))) old.remove();
        }
        [...fresh.children].forEach((item, place) => {
            const old = document.getElementById(item.id);
            if (!old) {
                list.insertBefore(document.importNode(item, true), list.children[place] || null);
            } else if (old.innerHTML !== item.innerHTML || old.className !== item.className) {
                old.replaceWith(document.importNode(item, true));
            }
        });
    }

    async function look() {
        try {
            const answer = await fetch(location.pathname.replace(/\/replies$/, ""), {cache: "no-store"});
            if (answer.ok) {
                const page = new DOMParser().parseFromString(await answer.text(), "text/html");
                merge(page.querySelector("[data-live]"));
            }
        } catch (gone) {
            // The stand-in is stopped. The next look may find it again.
        }
    }

    setInterval(() => wanted.checked && !document.hidden && look(), 1500);
})();
