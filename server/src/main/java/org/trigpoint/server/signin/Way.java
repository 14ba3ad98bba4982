package org.trigpoint.server.signin;

import org.trigpoint.server.people.LinkWay;

/// What someone has shown first.
enum Way {
    PASSWORD("password"),
    /// A link that an administrator handed over.
    HANDED_LINK("link"),
    /// A link sent by mail: as good as a password, and no better.
    MAILED_LINK("mailed-link");

    private final String said;

    Way(String said) {
        this.said = said;
    }

    static Way of(LinkWay way) {
        return switch (way) {
            case HANDED -> HANDED_LINK;
            case MAILED -> MAILED_LINK;
        };
    }

    /// As the audit says it.
    String said() {
        return said;
    }

    /// Whether an organisation's rule about a second factor holds for it. A link that was handed
    /// over is how people come in for the first time, when they can have none.
    boolean isUnderTheRule() {
        return this != HANDED_LINK;
    }
}
