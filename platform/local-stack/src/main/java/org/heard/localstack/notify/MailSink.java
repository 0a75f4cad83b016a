package org.heard.localstack.notify;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Kind;
import org.heard.localstack.notify.message.Message.Via;
import org.heard.localstack.notify.message.MessageBook;
import org.heard.localstack.notify.message.Status;

/** An SMTP server that takes every mail and puts it into the book. A mail's reference is its Message-ID. */
final class MailSink implements AutoCloseable {

    private final GreenMail mail;

    MailSink(String bindAddress, int port, MessageBook book, InstantSource clock) throws IOException {
        mustBeFree(bindAddress, port);
        var setup = new ServerSetup(port, bindAddress, ServerSetup.PROTOCOL_SMTP);
        mail = new GreenMail(setup);
        mail.getUserManager().setMessageDeliveryHandler((moving, address) -> {
            var message = book.add(read(moving, address, clock));
            book.move(message.id(), Status.DELIVERED, clock.instant());
            return new Inbox(address.getEmail());
        });
        mail.start();
    }

    /** GreenMail itself says it late, and with a stack trace. */
    private static void mustBeFree(String bindAddress, int port) throws IOException {
        try (var probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(bindAddress, port));
        } catch (BindException e) {
            throw new IOException("port " + port + " is in use", e);
        }
    }

    int port() {
        return mail.getSmtp().getPort();
    }

    @Override
    public void close() {
        mail.stop();
    }

    private static Message read(MovingMessage moving, MailAddress to, InstantSource clock) throws MessagingException {
        var mime = moving.getMessage();
        try {
            return Message.created(
                    Kind.EMAIL,
                    Via.SMTP,
                    to.getEmail(),
                    from(mime),
                    mime.getSubject() == null ? "" : mime.getSubject(),
                    text(mime).replace("\r\n", "\n"),
                    reference(mime),
                    null,
                    clock.instant());
        } catch (IOException e) {
            throw new MessagingException("unreadable mail", e);
        }
    }

    private static String from(MimeMessage mime) throws MessagingException, UnsupportedEncodingException {
        var from = mime.getFrom();
        return from == null || from.length == 0 ? "" : MimeUtility.decodeText(from[0].toString());
    }

    private static String reference(MimeMessage mime) throws MessagingException {
        return mime.getMessageID() == null ? null : mime.getMessageID().replaceAll("^<|>$", "");
    }

    /** The plain text of a mail; of one that has none, whatever text it has. */
    private static String text(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var html = "";
            for (var i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var text = text(inner);
                if (!text.isEmpty() && !inner.isMimeType("text/html")) {
                    return text;
                }
                html = text;
            }
            return html;
        }
        return part.isMimeType("text/*") && part.getContent() instanceof String text ? text : "";
    }

    /** Where GreenMail would keep a copy, which nobody needs. */
    private record Inbox(String email) implements GreenMailUser {

        @Override
        public String getEmail() {
            return email;
        }

        @Override
        public String getLogin() {
            return email;
        }

        @Override
        public void deliver(MovingMessage message) {}

        @Override
        public void deliver(MimeMessage message) {}

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}

        @Override
        public String getQualifiedMailboxName() {
            return email;
        }
    }
}
