package org.heard.localstack.notify.page;

/** Small drawings, in the colour of the words around them. */
final class Icons {

    static final String TEXT = icon("<path d=\"M4 5h16v11H10l-5 4v-4H4z\"/>");
    static final String MAIL = icon("<path d=\"M3 6h18v12H3zM3 7l9 7 9-7\"/>");
    static final String BACK = icon("<path d=\"M15 4l-8 8 8 8\"/>");
    static final String SEND = icon("<path d=\"M12 20V5M5 12l7-7 7 7\"/>");

    private Icons() {}

    private static String icon(String drawing) {
        return "<svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" aria-hidden=\"true\" focusable=\"false\">"
                + drawing + "</svg>";
    }
}
