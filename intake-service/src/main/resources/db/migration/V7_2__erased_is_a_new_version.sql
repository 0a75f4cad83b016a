-- Erasing a complaint makes a new version of it, like every other change: who kept the last one is not told that it still stands.
create function erase_part_version(complaint uuid, erased date) returns void language sql volatile as $$
    update complaint known set version = known.version + 1 where known.id = $1
$$;
revoke all on function erase_part_version(uuid, date) from public;
