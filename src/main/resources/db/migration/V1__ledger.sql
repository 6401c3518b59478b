-- The ledger. Times are epoch milliseconds, truths are 0 or 1, so that one script serves SQLite and PostgreSQL.
-- A row that work can be done on carries: due_at (when), announced_at (when a queue was last told),
-- lease_owner, lease_until and taken_at (who works on it, until when, since when), attempt (the fence: a write with an older number changes nothing).

create table job (
    id            varchar(128) primary key,
    pool          varchar(64)  not null,
    source        varchar(32)  not null,
    location      text         not null,
    deck_name     text         not null,
    deck_title    text,
    email         text,
    language      varchar(64)  not null,
    prompt        varchar(64)  not null,
    outputs       text         not null,
    state         varchar(32)  not null,
    outline       text,
    total_slides  integer,
    attempt       bigint       not null default 0,
    tries         integer      not null default 0,
    turn_at       bigint       not null,
    due_at        bigint       not null,
    announced_at  bigint       not null default 0,
    lease_owner   varchar(128),
    lease_until   bigint,
    taken_at      bigint,
    error_code    varchar(64),
    error_message text,
    created_at    bigint       not null,
    updated_at    bigint       not null,
    ended_at      bigint
);
create index job_by_state on job (state, due_at);
create index job_by_age on job (created_at, id);

create table slide (
    job_id        varchar(128) not null references job (id) on delete cascade,
    number        integer      not null,
    title         text,
    body          text         not null,
    notes         text,
    picture       integer      not null default 0,
    state         varchar(16)  not null,
    due_at        bigint, -- null until its picture is drawn
    announced_at  bigint       not null default 0,
    attempt       bigint       not null default 0,
    tries         integer      not null default 0,
    lease_owner   varchar(128),
    lease_until   bigint,
    taken_at      bigint,
    answer        text,
    degraded      integer      not null default 0,
    cached        integer      not null default 0,
    provider      varchar(32),
    model         varchar(128),
    finish_reason varchar(32),
    input_tokens  bigint       not null default 0,
    output_tokens bigint       not null default 0,
    error_code    varchar(64),
    error_message text,
    primary key (job_id, number)
);
create index slide_by_state on slide (state, due_at);
create index slide_of_job_by_state on slide (job_id, state);

create table artifact (
    job_id       varchar(128) not null references job (id) on delete cascade,
    kind         varchar(32)  not null,
    object_key   text         not null,
    file_name    varchar(128) not null,
    content_type varchar(128) not null,
    bytes        bigint       not null,
    primary key (job_id, kind)
);

create table inbound_event (
    event_key   varchar(512) primary key,
    job_id      varchar(128) not null,
    source      varchar(32)  not null,
    file_path   text, -- a dropped file that has to be put away when its job has ended
    received_at bigint       not null
);
create index inbound_event_by_job on inbound_event (job_id);

create table delivery (
    id           varchar(64)  primary key,
    job_id       varchar(128) not null references job (id) on delete cascade,
    event        varchar(32)  not null,
    url          text         not null,
    state        varchar(16)  not null,
    attempts     integer      not null default 0,
    series       integer      not null default 0, -- attempts made before the last replay
    attempt      bigint       not null default 0,
    due_at       bigint,
    announced_at bigint       not null default 0,
    lease_owner  varchar(128),
    lease_until  bigint,
    taken_at     bigint,
    created_at   bigint       not null,
    ended_at     bigint
);
create index delivery_by_state on delivery (state, due_at);
create index delivery_by_job on delivery (job_id);

create table delivery_attempt (
    delivery_id varchar(64) not null references delivery (id) on delete cascade,
    number      integer     not null,
    started_at  bigint      not null,
    millis      bigint      not null,
    status      integer,
    error       text,
    primary key (delivery_id, number)
);

create table llm_call (
    id            varchar(64)  primary key,
    request_hash  varchar(64)  not null,
    job_id        varchar(128) not null,
    slide         integer      not null,
    provider      varchar(32)  not null,
    model         varchar(128) not null,
    state         varchar(16)  not null, -- sent, answered, failed, unknown
    answer        text,
    finish_reason varchar(32),
    input_tokens  bigint       not null default 0,
    output_tokens bigint       not null default 0,
    error_code    varchar(64),
    sent_at       bigint       not null,
    ended_at      bigint
);
create index llm_call_by_hash on llm_call (request_hash, state);
create index llm_call_by_slide on llm_call (job_id, slide);

create index job_by_owner on job (lease_owner);
create index slide_by_owner on slide (lease_owner);
create index delivery_by_owner on delivery (lease_owner);
