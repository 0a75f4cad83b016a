-- A parked record that comes again and has its effect waits no more; only its own consumer says so, in the transaction of the effect.
grant update (replayed_at) on parked_record to ${app};

-- Kafka counts its places anew when it lost its data: another record may lie where a parked one lay.
alter table parked_record drop constraint parked_record_consumer_topic_partition_offset_key;
create unique index parked_record_place on parked_record (consumer, topic, partition, "offset", coalesce(event_id, ''));
