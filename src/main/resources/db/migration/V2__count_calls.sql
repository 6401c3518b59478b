-- The metrics count calls and tokens from this index alone: the answers, which are long, are not read.
create index llm_call_counts on llm_call (provider, state, input_tokens, output_tokens);
