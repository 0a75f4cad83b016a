// Everything works without this. It adds the design system's behaviour, keeps a page from being shown after the visit,
// and leaves the page when the time is over.
const address = document.querySelector("script[data-govuk]").dataset.govuk;
document.body.classList.add("js-enabled");
if ("noModule" in HTMLScriptElement.prototype) {
  document.body.classList.add("govuk-frontend-supported");
}
const { initAll } = await import(address);
initAll();

addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});

document.querySelectorAll("button[name=stay]").forEach((button) => {
  button.addEventListener("click", async (event) => {
    event.preventDefault();
    const form = button.form;
    const answer = await fetch("/stay", {
      method: "POST",
      body: new URLSearchParams({ formToken: form.elements.formToken.value }),
    });
    if (answer.status === 204) {
      const warning = button.closest(".app-warning");
      warning.style.animationName = "none";
      requestAnimationFrame(() => requestAnimationFrame(() => {
        warning.style.animationName = "";
      }));
    } else {
      location.replace("/ended");
    }
  });
});
