using Commonweal.Communication;
using Commonweal.Engagement;
using Commonweal.Insight;
using Commonweal.Platform;
using Commonweal.Prevention;
using Commonweal.Web.Commands;

namespace Commonweal.Web;

/// <summary>The one program. Without a word it serves; with one it does what the word says.</summary>
public sealed class Program
{
    /// <summary>The modules of the house, in order. A new module is one line here.</summary>
    internal static Modules Modules { get; } = new([new PlatformModule(), new EngagementModule(), new CommunicationModule(), new InsightModule(), new PreventionModule()]);

    public static async Task<int> Main(string[] args)
        => CommandLine.IsVerbless(args) ? await Hosting.ServeAsync(args) : await CommandLine.RunAsync(args);
}
