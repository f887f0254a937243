using Microsoft.Extensions.Configuration;

namespace Commonweal.Communication.Incidents.Targets;

/// <summary>Within how many minutes after opening what has to have happened; from settings under <c>incidents:targets</c>.</summary>
/// <param name="Acknowledged">The first words of the city are out.</param>
/// <param name="LeadersCalled">Whoever leads the community concerned was reached.</param>
/// <param name="MayorSpoke">The mayor's statement is out.</param>
/// <param name="AllLanguages">It can be read in every language of the city.</param>
internal sealed record TargetMinutes(int Acknowledged = 15, int LeadersCalled = 30, int MayorSpoke = 60, int AllLanguages = 120)
{
    private const int Most = 7 * 24 * 60;

    /// <exception cref="InvalidOperationException">A setting makes no sense; the message says which.</exception>
    public static TargetMinutes Read(IConfiguration configuration)
    {
        var set = configuration.GetSection("incidents:targets");
        var usual = new TargetMinutes();
        return new(In("acknowledged", usual.Acknowledged), In("leaders-called", usual.LeadersCalled), In("mayor-spoke", usual.MayorSpoke), In("all-languages", usual.AllLanguages));

        int In(string key, int otherwise)
            => set.GetValue(key, otherwise) is >= 1 and <= Most and var minutes ? minutes : throw new InvalidOperationException($"The setting incidents:targets:{key} is a number of minutes from 1 to {Most}.");
    }

    public int Of(TargetKind kind) => kind switch
    {
        TargetKind.Acknowledged => Acknowledged,
        TargetKind.LeadersCalled => LeadersCalled,
        TargetKind.MayorSpoke => MayorSpoke,
        TargetKind.AllLanguages => AllLanguages,
    };
}

/// <summary>What is aimed at; the order is the order of the room.</summary>
internal enum TargetKind
{
    Acknowledged,
    LeadersCalled,
    MayorSpoke,
    AllLanguages,
}
