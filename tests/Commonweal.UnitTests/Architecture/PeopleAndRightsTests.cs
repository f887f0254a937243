using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Commonweal.Platform;
using Commonweal.Platform.Data;
using Commonweal.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Commonweal.UnitTests.Architecture;

/// <summary>What Commonweal never does, read from the tables themselves. These are features, not limits.</summary>
public sealed partial class PeopleAndRightsTests : IDisposable
{
    private readonly ServiceProvider services;
    private readonly IModel model;

    public PeopleAndRightsTests()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([KeyValuePair.Create<string, string?>("database", "Host=nowhere")]);
        builder.AddCommonweal(Program.Modules);
        services = builder.Services.BuildServiceProvider();
        model = services.CreateScope().ServiceProvider.GetRequiredService<CommonwealDb>().Model;
    }

    [Fact]
    public void Nothing_IsScoredRankedOrWatched()
        => House.None(Properties(Judging()));

    [Fact]
    public void Nobody_IsFiledUnderOriginFaithOrientationOrPolitics()
        => House.None(Properties(Sensitive()));

    [Fact]
    public void NoTable_KeepsAddressOrDevice()
        => House.None(Properties(Traces()));

    [Fact]
    public void Concerns_KnowOnlyDays()
    {
        var concerns = model.GetEntityTypes().Where(t => t.ClrType.Name is "Concern" or "ConcernMessage" or "ConcernPicture" or "PublishedAnswer").ToList();

        Assert.NotEmpty(concerns);
        House.None(concerns.SelectMany(t => t.GetProperties()).Where(p => Plain(p.ClrType) == typeof(DateTimeOffset) || Plain(p.ClrType) == typeof(DateTime) || Plain(p.ClrType) == typeof(TimeOnly)).Select(Name));
    }

    /// <summary>PostgreSQL's provider makes keys that carry the time where nobody else made one.</summary>
    [Fact]
    public void Keys_AreMadeByUsAndCarryNoTime()
    {
        var keys = model.GetEntityTypes().SelectMany(t => t.GetKeys()).SelectMany(k => k.Properties).Distinct()
            .Where(p => p.ClrType == typeof(Guid) && p.ValueGenerated != ValueGenerated.Never && !p.IsForeignKey()).ToList();

        Assert.NotEmpty(keys);
        House.None(keys.Where(p => !IsGivenByTheCaller(p) && !IsMadeWithTheRow(p)).Select(Name));
    }

    private static bool IsGivenByTheCaller(IProperty key) => key.PropertyInfo?.IsDefined(typeof(RequiredMemberAttribute), inherit: true) == true;

    private static bool IsMadeWithTheRow(IProperty key)
        => Activator.CreateInstance(key.DeclaringType.ClrType, nonPublic: true) is { } row && key.PropertyInfo?.GetValue(row) is Guid made && made != Guid.Empty;

    public void Dispose() => services.Dispose();

    private IEnumerable<string> Properties(Regex named)
        => model.GetEntityTypes().SelectMany(t => t.GetProperties()).Where(p => named.IsMatch(p.Name)).Select(Name);

    private static string Name(IReadOnlyProperty property) => property.DeclaringType.ClrType.Name + "." + property.Name;

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    // Words inside names written in PascalCase.
    [GeneratedRegex("(Score|Risk|Rank|Ranking|Rating|Threat|Dangerous|Watch|Watched|Suspect|Suspicion|Suspicious|Flagged|Radical|Extremist|Vulnerab)([A-Z]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Judging();

    [GeneratedRegex("(Ethnic|Ethnicity|Race|Racial|Religion|Religious|Faith|Nationality|Citizenship|Orientation|Sexuality|Politics|Political|Party|Migrant|Refugee|BirthCountry|CountryOfBirth)([A-Z]|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sensitive();

    [GeneratedRegex("^(Ip|IP)([A-Z]|$)|(IpAddress|RemoteAddress|UserAgent|Browser|Device|Fingerprint|Referrer|Referer|MacAddress|Imei)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Traces();
}
