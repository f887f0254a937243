#!/usr/bin/env bash
# Makes the one initial migration of each database anew. Until 1.0 there is no other.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet tool restore >/dev/null
rm -rf src/Commonweal.Platform/Data/{Sqlite,Postgres}/Migrations
dotnet build src/Commonweal.Web --nologo -v q -p:RunAnalyzers=false
for database in Sqlite Postgres; do
    dotnet ef migrations add Initial --no-build --project src/Commonweal.Platform --startup-project src/Commonweal.Web \
        --context "${database}Db" --output-dir "Data/$database/Migrations"
done
