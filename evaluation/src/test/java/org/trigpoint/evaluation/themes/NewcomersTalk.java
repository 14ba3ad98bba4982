package org.trigpoint.evaluation.themes;

import java.util.List;

/// Five short conversations of the newcomer's example, invented like everyone in it.
///
/// A line is one turn: who speaks (`I` asks, `P` answers), the second at which it begins, the
/// words. Square brackets mark what the other program's team coded: `[[code|words]]`. The first
/// three hold names, an address and a telephone number on purpose: they are what pseudonymising is
/// for.
final class NewcomersTalk {
    /// The first line of every text.
    static final String LABEL = "Synthetic interview, written for this example; nobody said this.";

    /// A turn as the generator writes it.
    ///
    /// @param asks whether the interviewer speaks
    /// @param second of the recording
    /// @param words with marks
    record Said(boolean asks, int second, String words) {
        static Said of(String line) {
            String[] parts = line.split(" ", 3);
            return new Said(parts[0].equals("I"), Integer.parseInt(parts[1]), parts[2]);
        }
    }

    private NewcomersTalk() {}

    static List<Said> plover() {
        return said(
                """
                I 4 Thank you, Aneurin. Could you say a little about where you work?
                P 11 I'm at Willowbank Surgery, in Southmere, three days. And I do a Friday for the other practice, but that's a different story. People call me Nye, by the way.
                I 26 What have you used since the training?
                P 29 Stopping early. That's the big one. I had a lady, Mrs Okonjo, lovely woman, who'd clean the whole house when her sister was coming and then pay for it until the Sunday. We did it by rooms. One room and a sit, one room and a sit. She said it took her all week and it was the first time that she'd enjoyed her sister.
                I 62 And explaining pain?
                P 65 No. I can do it here with you. With her I said something about alarms and she asked was the fire brigade coming. We laughed, so that was all right, but I hadn't explained anything. I'd like a script, and then I'd like somebody to take it away from me again.
                I 88 How do people take it when you say that you believe them?
                P 93 It's the strongest thing I've got. I said it to a man and he went and fetched his wife from the car, so that I could say it again in front of her.
                I 110 Is there anything that got harder?
                P 113 I notice more. I used to be able to get through a day. My e-mail's aneurin.trelawney@example.org if you want to send me the summary, I'd like to see it.
                I 127 I'll do that. And bad weeks, setbacks?
                P 131 We write them down before they come. Who they'll ring, and what they'll let go. Mostly they let go of the wrong thing, they let go of the people first. So that's the top line now, keep the people.
                I 150 Thank you, Nye.
                P 152 You're welcome. It's good to be asked.
                """);
    }

    static List<Said> marten() {
        return said(
                """
                I 3 Hello Ifeoma, can you hear me?
                P 7 I can now. Sorry, I was on mute, I've been talking to myself.
                I 14 You were saying that sleep was where you began.
                P 18 Yes. Everybody wants sleep. I don't say eight hours any more, I say get up when you said you'd get up, and go and stand in the daylight with something hot. It's so ordinary that I'm nearly ashamed to say it.
                I 40 Has it made a difference to anyone?
                P 43 To one man it has, I think. He texts me a picture of his mug. Not every day. The days he doesn't I leave him alone.
                I 58 What about the conversations on pain itself?
                P 62 I had the words in the training. I had them! And then you've got a person in front of you, Mr Adeyemi-Clarke he was called, and he's looking at me as though I'm the last bus, and I can't find one of them. I told him I'd find out. I did find out. I rang him back, I've got his number here even, 07700 900461, and then I did it off a card.
                I 96 How did he take it?
                P 99 He said, so it's real. I said yes. He said, nobody's put the word real and the word pain in one sentence to me before. So the rest of the card I didn't need.
                I 116 Was there anything in the course that did not fit?
                P 121 The relaxation. I've people in shared houses, they've got one room and the door doesn't lock. I'm not asking them to shut their eyes.
                I 134 And support for you?
                P 137 There's me and there's Bronwen Abernathy at the other practice, she did the course as well. We talk on Thursdays. If she leaves I don't know what I'd do.
                """);
    }

    static List<Said> sedge() {
        return said(
                """
                I 5 What did you expect of the training?
                P 9 To be told what to say. I've been told what to say on every course for ten years. And this one told me to stop talking, more or less.
                I 22 In what way?
                P 24 Well, one thing and then ask them to tell it back. I found out nobody'd understood me since, oh, a long time. It's a bit of a blow, that, at my age.
                I 40 What do you do differently now?
                P 43 I draw. I'm no good at it. I do a tap that drips more when you're tired, and they tell me what else makes it drip. One of them said visitors. One said Mondays.
                I 61 Does everyone take to that?
                P 64 No. I had somebody who was in the middle of tests, and she thought I was telling her there was nothing to find. That was me being quick. I always ask first now what they've been told.
                I 82 How are setbacks for you?
                P 85 Mine or theirs? Theirs I'm calmer about. It's the word setback itself, I say a wobble. We write down the wobble and who to ring. There's a man in his sixties, he was the lollipop man outside the school until his stroke, everyone knows him, and he wrote down the school. So I asked them, and they said yes. And I'm one of the names, and that I'm not sure of. I'm only here till three.
                I 108 What would you ask of the people who run it?
                P 112 That they come back. In the autumn, one hour. And that they keep her, the trainer with the pain. I'd have gone home after the first hour otherwise.
                """);
    }

    static List<Said> dunlin() {
        return said(
                """
                I 3 Shall we begin with what you remember best?
                P 8 That you can say less. [[believed|I say that it's real, and then I wait, and nine times out of ten they do the next bit.]]
                I 22 And the tenth?
                P 25 The tenth cries, and I wait for that as well.
                I 31 What about explaining how pain works?
                P 35 [[words|I know it till I'm asked.]] I had it on a sticky note on the screen. [[words|She leaned over to see what I was reading, so I gave her the note, and that was the explanation.]]
                I 54 Did it do any good?
                P 57 She's still got it, she says. \uD83D\uDE42 she put, under the message. [[made|She's written her own list on the back, what turns hers up, and it's better than mine.]]
                I 72 How do you find pacing?
                P 75 Fine with the ones who do too much. [[pacing|With the ones who are frightened to do anything, stopping early is the last thing they need to hear, and it took me a month to see that.]]
                I 93 What changed?
                P 95 I asked one. [[pacing|We started with how much she'd do on a bad day and did that every day, and it was only the stairs, but it was the stairs every day.]]
                I 112 Who do you talk it over with?
                P 115 [[alone|Nobody, really. There's a form.]]
                """);
    }

    static List<Said> gorse() {
        return said(
                """
                I 4 How long do you have with people?
                P 7 Twenty-five minutes. [[minutes|It's enough for a form, or it's enough for a person.]]
                I 16 What have you done with the training in that time?
                P 21 I've dropped things. [[made|I do the wobbly-week page with everyone, it's half a page, and the other half I cut off with the scissors.]] My manager wanted to know where the other half was.
                I 39 What is on the half that you kept?
                P 42 [[made|Who I ring, what I keep, and one thing I'm not going to blame myself for.]]
                I 54 And what people say of it?
                P 57 One keeps it in his phone case. [[believed|He told me it's the first piece of paper from a surgery that took it as read that he was telling the truth.]]
                I 72 Is there something that you find hard?
                P 75 [[words|When they say why me, I've nothing, and the course hadn't either, and I've decided that's honest.]]
                I 88 Do you have time to practise?
                P 91 [[alone|In the car. Out loud, on the way home, when nobody needs it any more.]]
                """);
    }

    private static List<Said> said(String block) {
        return block.lines().map(Said::of).toList();
    }
}
