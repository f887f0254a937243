using Microsoft.EntityFrameworkCore;

namespace Commonweal.Platform.Data.Postgres;

/// <summary>What a city moves to when it outgrows one machine: many nodes on one PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : CommonwealDb(options);
