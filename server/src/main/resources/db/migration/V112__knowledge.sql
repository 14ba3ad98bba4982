-- Questions of knowledge answered at a wave, once. Places of the chosen options are counted from 0.
create table knowledge_answer (
    learner  text   not null references learner (id),
    wave     text   not null,
    question text   not null,
    chosen   bigint not null,
    at       bigint not null,
    primary key (learner, wave, question)
);
