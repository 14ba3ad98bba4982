package org.trigpoint.server.messages;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/// A mail server reached by SMTP. The line is encrypted unless the server is this machine itself.
final class Smtp implements Post {
    private static final String SECONDS_30 = "30000";
    private static final String SECONDS_10 = "10000";

    private final URI server;
    private final Session session;
    private final String from;
    private final Clock clock;

    /// @param url `smtp://user:password@host:port` (STARTTLS) or `smtps://…` (TLS from the start)
    /// @param from the address messages come from
    Smtp(String url, String from, Clock clock) {
        this.server = URI.create(url);
        this.from = from;
        this.clock = clock;
        this.session = Session.getInstance(properties());
    }

    private boolean isSecureFromTheStart() {
        return "smtps".equals(server.getScheme());
    }

    private Properties properties() {
        Properties properties = new Properties();
        boolean here = List.of("localhost", "127.0.0.1", "[::1]").contains(server.getHost());
        properties.setProperty("mail.smtp.connectiontimeout", SECONDS_10);
        properties.setProperty("mail.smtp.timeout", SECONDS_30);
        properties.setProperty("mail.smtp.writetimeout", SECONDS_30);
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(isSecureFromTheStart()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty(
                "mail.smtp.starttls.required", Boolean.toString(!here && !isSecureFromTheStart()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(server.getRawUserInfo() != null));
        properties.setProperty("mail.mime.allowutf8", "false");
        return properties;
    }

    @Override
    public Standing standing() {
        return Standing.SET;
    }

    @Override
    public Line open() throws PostException {
        try {
            Transport transport = session.getTransport("smtp");
            int port = server.getPort() > 0 ? server.getPort() : isSecureFromTheStart() ? 465 : 587;
            transport.connect(server.getHost(), port, user(0), user(1));
            return new Conversation(transport);
        } catch (AuthenticationFailedException e) {
            throw new PostException(Reason.NOT_LET_IN);
        } catch (MessagingException e) {
            throw new PostException(Reason.UNREACHABLE);
        }
    }

    @SuppressWarnings("NullAway") // jakarta mail takes null for nobody
    private String user(int part) {
        return Optional.ofNullable(server.getRawUserInfo())
                .map(info -> info.split(":", 2))
                .filter(parts -> parts.length > part)
                .map(parts ->
                        URLDecoder.decode(parts[part].replace("+", "%2B"), StandardCharsets.UTF_8))
                .orElse(null);
    }

    private final class Conversation implements Line {
        private final Transport transport;

        Conversation(Transport transport) {
            this.transport = transport;
        }

        @Override
        public void send(Letter letter, String headerId, Message.Repeat repeat)
                throws PostException {
            MimeMessage message;
            try {
                message = mime(letter, headerId, repeat);
            } catch (MessagingException | UnsupportedEncodingException e) {
                throw new PostException(Reason.CONTENT_REFUSED);
            }
            try {
                transport.sendMessage(message, message.getAllRecipients());
            } catch (IllegalStateException _) {
                // the server hung up after the letter before; nothing of this one was said
                throw new PostException(Reason.UNREACHABLE);
            } catch (MessagingException e) {
                throw new PostException(reason(e));
            }
        }

        @Override
        public void close() {
            try {
                transport.close();
            } catch (MessagingException _) {
                // what was taken was taken: a line that breaks at "goodbye" changes nothing
            }
        }
    }

    private MimeMessage mime(Letter letter, String headerId, Message.Repeat repeat)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Named(session, headerId);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to().email(), true));
        message.setSubject(letter.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (!letter.stop().isEmpty()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (repeat == Message.Repeat.POSSIBLE) {
            message.setHeader("X-Trigpoint-Repeat", "possible");
        }
        MimeMultipart twins = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(letter.text(), "UTF-8", "plain");
        twins.addBodyPart(plain);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        twins.addBodyPart(html);
        Optional<Letter.Enclosure> enclosure = letter.enclosure();
        if (enclosure.filter(Letter.Enclosure::isForCalendar).isPresent()) {
            // one more form of the same message: so mail programs offer to take it in
            twins.addBodyPart(file(enclosure.get()));
            message.setContent(twins);
        } else if (enclosure.isPresent()) {
            message.setContent(with(twins, enclosure.get()));
        } else {
            message.setContent(twins);
        }
        message.saveChanges();
        return message;
    }

    private static MimeMultipart with(MimeMultipart twins, Letter.Enclosure enclosure)
            throws MessagingException {
        MimeMultipart mixed = new MimeMultipart("mixed");
        MimeBodyPart text = new MimeBodyPart();
        text.setContent(twins);
        mixed.addBodyPart(text);
        mixed.addBodyPart(file(enclosure));
        return mixed;
    }

    private static MimeBodyPart file(Letter.Enclosure enclosure) throws MessagingException {
        MimeBodyPart file = new MimeBodyPart();
        file.setDataHandler(
                new DataHandler(new ByteArrayDataSource(enclosure.content(), enclosure.type())));
        file.setFileName(enclosure.name());
        return file;
    }

    /// Why a letter was not taken, by the reply codes of RFC 5321 alone.
    private static Reason reason(MessagingException failure) {
        for (Exception at = failure;
                at instanceof MessagingException one;
                at = one.getNextException()) {
            if (at instanceof SMTPAddressFailedException address) {
                return refused(address.getReturnCode(), Reason.ADDRESS_REFUSED);
            }
        }
        if (failure instanceof SMTPSendFailedException sending) {
            // a refused sender is our own setting, not this letter
            boolean sender =
                    sending.getCommand() != null && sending.getCommand().startsWith("MAIL");
            return refused(
                    sending.getReturnCode(), sender ? Reason.NOT_LET_IN : Reason.CONTENT_REFUSED);
        }
        return Reason.BROKEN_OFF;
    }

    private static Reason refused(int code, Reason forGood) {
        return switch (code / 100) {
            case 5 -> code == 503 || (code >= 530 && code <= 538) ? Reason.NOT_LET_IN : forGood;
            case 4 -> Reason.LATER;
            case 2 -> forGood;
            default -> Reason.BROKEN_OFF;
        };
    }

    /// A message whose Message-ID is given, not made anew at each sending.
    private static final class Named extends MimeMessage {
        private final String headerId;

        Named(Session session, String headerId) {
            super(session);
            this.headerId = headerId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", headerId);
        }
    }
}
