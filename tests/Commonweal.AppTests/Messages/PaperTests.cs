using System.Net;
using Commonweal.AppTests.Audience;
using Commonweal.Communication.Channels.Paper;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Xunit;

namespace Commonweal.AppTests.Messages;

public abstract class PaperTests(AppFixture app) : AppTest(app)
{
    private static readonly (string, object?)[] Water =
    [
        ("Headline[en]", "Boil the water today"), ("Text[en]", "## What happened\nA pipe **broke** this morning.\n\n## What to do\n- Boil tap water\n- Ask [the town hall](https://city.example/water)"),
        ("Headline[fr]", "Faites bouillir l’eau"), ("Text[fr]", "## Ce qui s’est passé\nUne conduite a cédé à l’aube.\n\n## Que faire\n- Faites bouillir l’eau"),
        ("Headline[ar]", "اغلوا الماء اليوم"), ("Text[ar]", "## ماذا حدث\nانكسر أنبوب في الساعة 7:30.\n\n## ماذا نفعل\n- اغلوا ماء الصنبور"),
    ];

    [Theory]
    [InlineData("poster-a4", "en", 1, "A4", "Boil the water today", "A pipe broke this morning.", "the town hall (city.example/water)")]
    [InlineData("poster-a3", "fr", 1, "A3", "Faites bouillir l’eau", "Une conduite a cédé à l’aube.", "Port-Essai")]
    [InlineData("leaflet-a5", "ar", 2, "A5", "اغلوا الماء اليوم", "ماذا نفعل", "أين تسألون")]
    public async Task Paper_InALanguage_IsTaggedAndSaysTheWords(string form, string language, int pages, string size, params string[] words)
    {
        var (officer, path) = await WrittenAsync(Water);

        var pdf = await TakeAsync(officer, $"{path}/paper/{form}/{language}.pdf");

        Assert.Equal(("yes", "no", pages.ToString(System.Globalization.CultureInfo.InvariantCulture)), (pdf.Info["Tagged"], pdf.Info["JavaScript"], pdf.Info["Pages"]));
        Assert.EndsWith($"pts ({size})", pdf.Info["Page size"], StringComparison.Ordinal);
        Assert.StartsWith(words[0], pdf.Info["Title"], StringComparison.Ordinal);
        Assert.All(words, w => Assert.Contains(ReadPdf.Plain(w), pdf.Words, StringComparison.Ordinal));
        Assert.Single(pdf.Structure.Split('\n'), l => l.Trim().StartsWith("H1", StringComparison.Ordinal));
        Assert.Contains("H2", pdf.Structure, StringComparison.Ordinal);
        Assert.Contains($"/Lang ({language})", pdf.Raw, StringComparison.Ordinal);
        Assert.Contains("/Alt ", pdf.Raw, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", pdf.Raw, StringComparison.Ordinal);
        Assert.Contains(await App.Db().Set<AuditRecord>().AsNoTracking().ToListAsync(), a => a.Action == "exported" && a.SubjectKind == "message" && a.Details == $"{form} {language}");
    }

    [Fact]
    public async Task Paper_InAllLanguages_IsOneFileInTheCitysOrder()
    {
        var (officer, path) = await WrittenAsync(Water);

        var pdf = await TakeAsync(officer, path + "/paper/poster-a4/all.pdf");

        Assert.Equal("3", pdf.Info["Pages"]);
        var places = new[] { "Boil the water today", "Faites bouillir l’eau", "اغلوا الماء اليوم" }.Select(w => pdf.Words.IndexOf(ReadPdf.Plain(w), StringComparison.Ordinal)).ToList();
        Assert.True(places[0] >= 0 && places[0] < places[1] && places[1] < places[2], pdf.Words);
        Assert.Contains("DRAFT", pdf.Words, StringComparison.Ordinal);
        Assert.Contains("/Lang (ar)", pdf.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_WithMarkupInEveryField_PrintsItAsWordsAndRunsNothing()
    {
        const string Evil = "</title></style><script>document.body.innerHTML='ran'</script><img src=x onerror=alert(1)>";
        var (officer, path) = await WrittenAsync([("Headline[en]", Evil), ("Text[en]", $"## {Evil}\n{Evil}\n\n[x](javascript:alert(1)) <javascript:alert(2)> ![p](file:///etc/hostname)")]);

        var pdf = await TakeAsync(officer, path + "/paper/leaflet-a5/en.pdf");

        Assert.StartsWith("</title></style><script>", pdf.Info["Title"], StringComparison.Ordinal);
        Assert.Contains("Where to ask", pdf.Words, StringComparison.Ordinal);
        Assert.Equal(3, pdf.Words.Replace(" ", "", StringComparison.Ordinal).Split("innerHTML='ran'").Length - 1);
        Assert.DoesNotContain("/URI (javascript", pdf.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("file:", pdf.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_WithoutChromium_SaysSoAndGivesAPicture()
    {
        var (officer, path) = await WrittenAsync(Water);
        Set("paper:browser", "/nowhere/chromium");

        var forms = await officer.GetPageAsync(path + "/forms");

        Assert.Contains("/nowhere/chromium", forms.Main, StringComparison.Ordinal);
        Assert.Contains("chromium-headless-shell", forms.Main, StringComparison.Ordinal);
        Assert.False(forms.Has("a[href$='.pdf']"));
        var refused = await officer.GetPageAsync(path + "/paper/poster-a4/en.pdf");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "The PDF was not made"), (refused.Status, refused.Heading));
        foreach (var language in new[] { "en", "fr", "ar" })
        {
            var picture = await officer.GetAsync(forms.One<AngleSharp.Html.Dom.IHtmlAnchorElement>($"a[href$='{language}.png']").GetAttribute("href"));
            Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
            using var drawn = SKBitmap.Decode(await picture.Content.ReadAsByteArrayAsync());
            Assert.Equal((1240, 1754), (drawn.Width, drawn.Height));
            // The headline begins where its script begins: ink on one edge, none on the other.
            Assert.Equal((language != "ar", language == "ar"), (HasInk(drawn, 77, 120), HasInk(drawn, 1120, 1163)));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Paper_ThatTakesTooLongOrIsGivenUp_EndsTheProgramAndLeavesNothing(bool givenUp)
    {
        var (officer, path) = await WrittenAsync(Water);
        var folder = Directory.CreateTempSubdirectory("commonweal-slow-").FullName;
        var program = Path.Combine(folder, "chromium");
        await File.WriteAllTextAsync(program, "#!/bin/sh\nset > \"$0.environment\"\nsleep 300 &\necho \"$! $$ $HOME\" > \"$0.new\"\nmv \"$0.new\" \"$0.said\"\nwait\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Set("paper:browser", program);
        Set("paper:seconds", givenUp ? "300" : "1");
        using var patience = new CancellationTokenSource();

        var asked = officer.GetAsync(path + "/paper/poster-a4/en.pdf", patience.Token);
        await Until.TrueAsync(() => Task.FromResult(File.Exists(program + ".said")), "start");
        var said = (await File.ReadAllTextAsync(program + ".said")).Trim().Split(' ');
        if (givenUp)
        {
            await patience.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        }
        else Assert.Equal(HttpStatusCode.ServiceUnavailable, (await asked).StatusCode);

        await Until.TrueAsync(() => Task.FromResult(!IsRunning(said[0]) && !IsRunning(said[1]) && !Directory.Exists(said[2])), "end");
        Assert.DoesNotContain("COMMONWEAL", await File.ReadAllTextAsync(program + ".environment"), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("/forms", Role.Trainer, HttpStatusCode.Forbidden)]
    [InlineData("/paper/poster-a4/en.pdf", Role.Trainer, HttpStatusCode.Forbidden)]
    [InlineData("/picture/en.png", Role.Trainer, HttpStatusCode.Forbidden)]
    [InlineData("/paper/poster-a9/en.pdf", Role.Translator, HttpStatusCode.NotFound)]
    [InlineData("/paper/poster-a4/de.pdf", Role.Translator, HttpStatusCode.NotFound)]
    [InlineData("/picture/all.png", Role.Translator, HttpStatusCode.NotFound)]
    public async Task Paper_OfNothingOrWithoutThePermission_IsRefused(string of, Role role, HttpStatusCode status)
    {
        var (_, path) = await WrittenAsync(Water);
        Assert.Equal(status, (await (await App.SignInAsAsync(role)).GetAsync(path + of)).StatusCode);
    }

    public override ValueTask DisposeAsync()
    {
        Set("paper:browser", null);
        Set("paper:seconds", null);
        return base.DisposeAsync();
    }

    private void Set(string setting, string? value) => App.Services.GetRequiredService<IConfiguration>()[setting] = value;

    private async Task<(Visitor Officer, string Path)> WrittenAsync((string, object?)[] words)
    {
        var (topic, officer) = (await App.TopicAsync(), await App.SignInAsAsync(Role.CommunicationsOfficer));
        await officer.WriteAsync(topic, words);
        return (officer, $"/desk/messages/{(await App.MessageAsync()).Id}");
    }

    private async Task<ReadPdf> TakeAsync(Visitor officer, string path)
    {
        Needed.Here(App.Services.GetRequiredService<ChromiumPlace>().Find() is not null, "Chromium is not installed (Debian: apt-get install chromium-headless-shell).");
        var answer = await officer.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path} answered {answer.StatusCode}. {App.Log.LastFailure}");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        return await ReadPdf.OfAsync(await answer.Content.ReadAsByteArrayAsync());
    }

    // Beside the headline, under the band and above the text.
    private static bool HasInk(SKBitmap picture, int from, int until)
        => Enumerable.Range(from, until - from).Any(x => Enumerable.Range(330, 60).Any(y => picture.GetPixel(x, y).Red < 60));

    private static bool IsRunning(string process) => Directory.Exists("/proc/" + process);
}

public sealed class PaperOnSqlite(SqliteApp app) : PaperTests(app);

public sealed class PaperOnPostgres(PostgresApp app) : PaperTests(app);
