package org.heard.localstack.notify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.heard.localstack.notify.message.Message.Via;
import org.heard.localstack.notify.message.Status;
import org.junit.jupiter.api.Test;

/** Mails sent over SMTP lie beside the others. */
class MailSinkTest {

    @Test
    void a_mail_is_read_as_its_reader_would_read_it() throws Exception {
        try (var notify = NotifyStandIn.start()) {
            var mail = new MimeMessage(session(notify.smtpPort()));
            mail.setFrom(new InternetAddress("desk@council.example", "Zoë at the desk", "UTF-8"));
            mail.addRecipients(RecipientType.TO, "manager@council.example, Deputy <DEPUTY@council.example>");
            mail.setSubject("Something is due – “soon”", "UTF-8");
            var plain = new MimeBodyPart();
            plain.setText("Open your worklist.\r\nIt is the first row: naïve ✓", "UTF-8");
            var html = new MimeBodyPart();
            html.setText("<p>Open your worklist.</p>", "UTF-8", "html");
            mail.setContent(new MimeMultipart("alternative", plain, html));
            mail.saveChanges();
            mail.setHeader("Message-ID", "<duty-7@heard.example>");

            try (var transport = session(notify.smtpPort()).getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(mail, mail.getAllRecipients()); // keeps the Message-ID
            }

            await().until(() -> notify.messagesTo("deputy@council.example").size() == 1);
            var received = notify.messagesTo("manager@council.example").getFirst();
            assertEquals("Zoë at the desk <desk@council.example>", received.from());
            assertEquals("Something is due – “soon”", received.subject());
            assertEquals(
                    "Open your worklist.\nIt is the first row: naïve ✓",
                    received.body().strip());
            assertEquals("duty-7@heard.example", received.reference());
            assertEquals(Via.SMTP, received.via());
            assertEquals(Status.DELIVERED, received.status());
        }
    }

    @Test
    void a_mail_of_html_alone_is_not_lost() throws Exception {
        try (var notify = NotifyStandIn.start()) {
            var mail = new MimeMessage(session(notify.smtpPort()));
            mail.setFrom("desk@council.example");
            mail.setRecipients(RecipientType.TO, "manager@council.example");
            mail.setText("<p>Hello</p>", "UTF-8", "html");

            Transport.send(mail);

            await().until(() -> notify.messagesTo("manager@council.example").size() == 1);
            var received = notify.messagesTo("manager@council.example").getFirst();
            assertEquals("<p>Hello</p>", received.body().strip());
            assertEquals("", received.subject());
        }
    }

    private static Session session(int port) {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(port));
        return Session.getInstance(properties);
    }
}
