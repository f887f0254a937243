using Commonweal.AppTests;
using Xunit;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(SqliteApp))]
[assembly: AssemblyFixture(typeof(PostgresApp))]
[assembly: CollectionBehavior(typeof(PerDatabase))]

namespace Commonweal.AppTests;

/// <summary>Tests of one database run one after another, for they share its host; the two databases run side by side.</summary>
public sealed class PerDatabase(IXunitTestAssembly assembly) : IXunitTestCollectionFactory
{
    private readonly XunitTestCollection sqlite = Collection(assembly, "SQLite");
    private readonly XunitTestCollection postgres = Collection(assembly, "PostgreSQL");
    private readonly XunitTestCollection neither = Collection(assembly, "without a host");

    public string DisplayName => "one collection per database";

    public IXunitTestCollection Get(Type testClass)
    {
        var needs = testClass.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType).ToList();
        return needs.Contains(typeof(SqliteApp)) ? sqlite : needs.Contains(typeof(PostgresApp)) ? postgres : neither;
    }

    private static XunitTestCollection Collection(IXunitTestAssembly assembly, string name)
        => new(assembly, collectionDefinition: null, disableParallelization: false, displayName: name, uniqueID: null);
}
