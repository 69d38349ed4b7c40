#!/bin/sh
# Writes the secrets that docker-compose.yml reads, with new random passwords; what exists already is kept.
# Usage: infra/make-secrets.sh [folder]
set -eu
folder="${1:-"$(dirname "$0")/secrets"}"
mkdir -p "$folder"
# Only the owner enters the folder; the files are readable, since each container reads its own as a user of its own.
chmod 700 "$folder"
umask 022

random() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }
keep() { [ -e "$folder/$1" ] || printf '%s\n' "$2" >"$folder/$1"; }

keep postgres_password "$(random)"
keep migrator_password "$(random)"
keep database_admin_url "postgres://delibere_migrator:$(cat "$folder/migrator_password")@db:5432/delibere"
keep database_url "postgres://delibere_app:$(random)@db:5432/delibere"
keep redis_url "redis://delibere:$(random)@redis:6379"
password="$(sed 's,.*delibere:\(.*\)@.*,\1,' "$folder/redis_url")"
keep redis_acl "user default off
user health on nopass -@all +ping
user delibere on >$password ~{delibere}:* &* +@all -@admin -@dangerous +info"
[ -e "$folder/oidc_client_secret" ] || echo "Still to be written: $folder/oidc_client_secret, given by the identity provider." >&2
