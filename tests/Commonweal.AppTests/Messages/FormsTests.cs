using System.Text.Json;
using Commonweal.AppTests.Audience;
using Commonweal.Communication.Audience.Topics;
using Commonweal.Platform.Accounts;
using Xunit;

namespace Commonweal.AppTests.Messages;

/// <summary>A message in the forms of other channels: what the page shows is what leaves.</summary>
public abstract class FormsTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task WhatsApp_ShowsTheTextAsItLeaves_ItsTemplateAndCost_AndWhatIsMissing()
    {
        var topic = await App.TopicAsync();
        await ProveAsync(topic);
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var check = await officer.WriteAsync(topic, ("IsUrgent", "true"), ("Outlets", new[] { "WhatsApp", "News" }), ("Text[en]", "You can cross again.\n\nTake:\n- water\n- a hat"), ("Headline[fr]", "Le pont est ouvert"), ("Text[fr]", "Passez."));
        var forms = await officer.ClickAsync(check, "a[href$='/forms']");

        var cards = forms.Document.QuerySelectorAll(".whatsapp");
        Assert.Equal(2, cards.Length);
        var english = cards[0].QuerySelector(".words")!.TextContent;
        foreach (var told in (string[])["city_news (en_GB)", "One message costs about 0.06", "It goes to about 1 reader.", "That costs about 0.06"]) Assert.Contains(told, cards[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("WhatsApp has no approved template in français", cards[1].TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Null(cards[1].QuerySelector(".words"));
        App.Gateway.Forget();
        await officer.SubmitAsync(check, "button[formaction$='handler=Alone' i]", ("Knowingly", "true"));
        await App.DeliveredAsync();
        Assert.Equal(TextOf(Assert.Single(App.Gateway.Asked)), english);
    }

    [Fact]
    public async Task WhatsApp_NotAmongTheOutlets_OrWithoutAnyTemplate_SaysSo_AlsoBeforeItGoesOut()
    {
        var topic = await App.TopicAsync();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var card = (await officer.ClickAsync(await officer.WriteAsync(topic, ("Outlets", new[] { "News" })), "a[href$='/forms']")).Text(".whatsapp");
        Assert.Contains("WhatsApp is not among the outlets", card, StringComparison.Ordinal);
        Assert.DoesNotContain("It goes to", card, StringComparison.Ordinal);

        var check = await officer.WriteAsync(topic, ("Outlets", new[] { "WhatsApp", "News" }), ("Headline[en]", ""), ("Text[en]", ""), ("Headline[fr]", "Le pont est ouvert"), ("Text[fr]", "Passez."));

        Assert.Contains("no approved template in any language of this message", (await officer.ClickAsync(check, "a[href$='/forms']")).Text(".whatsapp"), StringComparison.Ordinal);
        Assert.Contains("no approved template in any language of this message", check.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("get another language there", check.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithoutATopic_NamesNoSingleChannel()
    {
        var topic = await App.TopicAsync();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        var check = await officer.WriteAsync(topic, ("Outlets", new[] { "WhatsApp", "News" }), ("Topics", Array.Empty<string>()));
        Assert.Contains("Choose a topic: what goes to subscribers reaches only those who asked for it.", check.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("An e-mail needs", check.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_HasARowForEachOutlet_AndAColumnForEachLanguage()
    {
        var topic = await App.TopicAsync();
        var officer = await App.SignInAsAsync(Role.CommunicationsOfficer);
        string[] outlets = ["News", "Email", "Sms", "WhatsApp", "Push", "Telegram", "Mastodon", "Notice"];
        var check = await officer.WriteAsync(topic, ("Outlets", outlets), ("Headline[ar]", "الجسر مفتوح"), ("Text[ar]", "يمكنكم العبور الآن."));

        var matrix = check.One<AngleSharp.Dom.IElement>("table:has(tr[data-outlet])");
        Assert.Equal(["English", "français", "العربية"], matrix.QuerySelectorAll("thead th").Select(h => h.TextContent.Trim()), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(outlets.Order(StringComparer.Ordinal), matrix.QuerySelectorAll("tr[data-outlet]").Select(r => r.GetAttribute("data-outlet")!).Order(StringComparer.Ordinal));
        // Every cell says its language where the table is stacked, and what it says is the message's.
        Assert.All(matrix.QuerySelectorAll("tbody tr"), r => Assert.Equal(3, r.QuerySelectorAll("td[data-label]").Length));
        Assert.Equal(["is there", "missing", "is there"], matrix.QuerySelectorAll("tr[data-outlet=WhatsApp] td").Select(c => c.TextContent.Trim()));
    }

    private async Task ProveAsync(NewsTopic topic)
    {
        var person = App.Client();
        var page = await person.FollowAsync(await person.SubmitAsync(await person.GetPageAsync("/en/subscribe?by=WhatsApp"), "main form", ("Phone", "+33612345678"), ("Topics", new[] { topic.Id.ToString() })));
        await App.DeliveredAsync();
        await person.SubmitAsync(page, "main form", ("Code", TextOf(App.Gateway.Asked[^1])));
    }

    private static string TextOf(Testing.Asked asked)
        => JsonDocument.Parse(asked.Bytes).RootElement.GetProperty("template").GetProperty("components")[0].GetProperty("parameters")[0].GetProperty("text").GetString()!;
}

public sealed class FormsOnSqlite(SqliteApp app) : FormsTests(app);

public sealed class FormsOnPostgres(PostgresApp app) : FormsTests(app);
