using Commonweal.Communication.Messages;
using Commonweal.Communication.Messages.Check;
using Commonweal.Communication.Playbook.Terms;
using Commonweal.Platform.Localization;
using Xunit;

namespace Commonweal.UnitTests.Messages;

public sealed class SendCheckTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly CheckSurroundings Around = new(["en", "fr", "ar"], new Dictionary<string, long>(StringComparer.Ordinal) { ["ar"] = 1200 }, Now, [], []);

    [Fact]
    public void Run_ALanguageWithoutText_SaysWhoIsLeftOut_AndStopsNothing()
    {
        var found = SendCheck.Run(Make(MultilingualText.Of(("en", "Open")), MultilingualText.Of(("en", "The bridge is open."))), Around);
        Assert.Equal([("untold", "fr", 0L), ("untold", "ar", 1200L)], found.Where(f => f.Language is not null).Select(f => (f.Key, f.Language!, f.People)));
        Assert.DoesNotContain(found, f => f.Stops);
    }

    [Fact]
    public void Run_AnOutletWithoutATemplate_SaysWhetherAnotherLanguageComesInstead()
    {
        var message = Make(MultilingualText.Of(("en", "Open"), ("fr", "Ouvert")), MultilingualText.Of(("en", "Open."), ("fr", "Ouvert.")));
        message.AppearOn([Outlet.WhatsApp, Outlet.News]);
        IReadOnlyList<(string, string?)> With(params string[] spoken) => [.. SendCheck.Run(message, Around with { Reaches = (o, l) => o is not Outlet.WhatsApp || l is null || spoken.Contains(l) }).Where(f => f.Words == nameof(Outlet.WhatsApp)).Select(f => (f.Key, f.Language))];
        Assert.Equal([("template", "fr")], With("en"));
        Assert.Equal([("template-none", null)], With("ar"));
        Assert.Empty(With("en", "fr"));
    }

    [Fact]
    public void Run_HalfALanguage_Stops() => Assert.Contains(SendCheck.Run(Make(MultilingualText.Of(("en", "Open"), ("fr", "Ouvert")), MultilingualText.Of(("en", "Open."))), Around), f => f is { Stops: true, Key: "half", Language: "fr" });

    [Theory]
    [InlineData(false, "machine", false)]
    [InlineData(true, "machine-urgent", true)]
    public void Run_AMachinesWords_StopOnlyWhatIsUrgent(bool urgent, string key, bool stops)
    {
        var message = Make(MultilingualText.Of(("en", "Open")).TranslateByMachine("fr", "Ouvert", "en"), MultilingualText.Of(("en", "Open.")).TranslateByMachine("fr", "Ouvert.", "en"));
        message.IsUrgent = urgent;
        Assert.Contains(SendCheck.Run(message, Around), f => f.Key == key && f.Stops == stops && f.Language == "fr");
    }

    [Fact]
    public void Run_ATranslationOlderThanItsSource_SaysSo()
    {
        var text = MultilingualText.Of(("en", "Open.")).Translate("fr", "Ouvert.", "en").Write("en", "Closed.");
        Assert.Contains(SendCheck.Run(Make(MultilingualText.Of(("en", "Bridge"), ("fr", "Pont")), text), Around), f => f is { Stops: false, Key: "outdated", Language: "fr" });
    }

    [Theory]
    [InlineData("Come to {street} today.", "{street}")]
    [InlineData("Come to [STREET NAME] today.", "[STREET NAME]")]
    [InlineData("Come at XXXX o'clock.", "XXXX")]
    [InlineData("Come at ____ o'clock.", "____")]
    public void Run_APlaceNobodyFilled_Stops(string text, string place) => Assert.Contains(SendCheck.Run(Make(MultilingualText.Of(("en", "Come")), MultilingualText.Of(("en", text))), Around), f => f.Stops && f.Key == "place" && f.Words == place);

    [Fact]
    public void Run_ALinkInBrackets_IsNoPlace() => Assert.DoesNotContain(SendCheck.Run(Make(MultilingualText.Of(("en", "Come")), MultilingualText.Of(("en", "[TOWN HALL](https://city.example)"))), Around), f => f.Key == "place");

    [Fact]
    public void Run_NothingWrittenNoOutletPastOrOver_Stops()
    {
        var message = Make(MultilingualText.Empty, MultilingualText.Empty);
        message.AppearOn([]);
        (message.GoesOutAt, message.UsefulUntil) = (Now.AddHours(-1), Now.AddHours(-2));
        Assert.Equal(["nothing", "outlets", "over", "past"], SendCheck.Run(message, Around).Where(f => f.Stops).Select(f => f.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Run_ALetterToNobodyInParticular_AndAnAlertThatIsNotUrgent_Stop()
    {
        var message = Make(MultilingualText.Of(("en", "Open")), MultilingualText.Of(("en", "Open.")));
        message.AppearOn([Outlet.Email, Outlet.Alert]);
        message.Topics = [];
        Assert.Equal(["alert", "topics"], SendCheck.Run(message, Around).Where(f => f.Stops).Select(f => f.Key));
    }

    [Fact]
    public void Run_ATermThePlaybookDoesNotSay_IsNamedWithWhatToSayInstead()
    {
        KeyTerm[] terms = [new() { Language = "en", NotSay = "illegals", Say = "people without papers", Why = "" }];
        var found = SendCheck.Run(Make(MultilingualText.Of(("en", "Open")), MultilingualText.Of(("en", "Illegals may come, too."))), Around with { Terms = terms });
        Assert.Contains(found, f => f is { Stops: false, Key: "term", Words: "Illegals", Instead: "people without papers" });
    }

    private static Message Make(MultilingualText headline, MultilingualText text)
    {
        var message = new Message { WrittenAt = Now, Headline = headline, Text = text, Topics = [Guid.NewGuid()], SignLink = "https://v.example", AudioLink = "https://a.example" };
        message.AppearOn([Outlet.Email, Outlet.News]);
        return message;
    }
}
