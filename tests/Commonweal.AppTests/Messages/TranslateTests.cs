using System.Net;
using System.Text.Json;
using Commonweal.AppTests.Audience;
using Commonweal.Communication.Messages.Translate;
using Commonweal.Platform.Accounts;
using Commonweal.Platform.Localization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Commonweal.AppTests.Messages;

public abstract class TranslateTests(AppFixture app) : AppTest(app)
{
    [Fact]
    public async Task Translator_FillsTheQueue_AndTheNextTimeItIsRemembered()
    {
        var topic = await App.TopicAsync();
        var (officer, translator) = (await App.SignInAsAsync(Role.CommunicationsOfficer), await App.SignInAsAsync(Role.Translator));
        await officer.WriteAsync(topic, ("Text[en]", "You can cross again.\n\nThank you for your patience."));
        var queue = await translator.GetPageAsync("/desk/translations");
        var form = await translator.GetPageAsync(queue.Document.QuerySelectorAll("ol.work a").Select(a => a.GetAttribute("href")!).Single(h => h.EndsWith("/fr", StringComparison.Ordinal)));

        var empty = await translator.SubmitAsync(form, "main form", ("Headline", ""), ("Text", " "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        await translator.SubmitAsync(form, "main form", ("Headline", "Le pont est ouvert"), ("Text", "Vous pouvez traverser.\n\nMerci de votre patience."));
        var late = await translator.SubmitAsync(form, "main form", ("Headline", "Autre"), ("Text", "Autre"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        var message = await App.MessageAsync();
        Assert.Equal((TextState.UpToDate, TextState.Missing), (message.Text.State("fr"), message.Text.State("ar")));
        await officer.WriteAsync(topic, ("Headline[en]", "The ferry runs"), ("Text[en]", "Thank you for your patience.\n\nIt runs at night, too."));
        var second = (await translator.GetPageAsync("/desk/translations")).Document.QuerySelectorAll("ol.work a").Single(a => a.TextContent.Contains("ferry", StringComparison.Ordinal) && a.GetAttribute("href")!.EndsWith("/fr", StringComparison.Ordinal));
        Assert.Contains("Merci de votre patience.", (await translator.GetPageAsync(second.GetAttribute("href")!)).Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{"translatedText":"Le pont est ouvert"}""", "Le pont est ouvert")]
    [InlineData(429, """{"error":"Slowdown"}""", null)]
    [InlineData(200, "<html>proxy</html>", null)]
    [InlineData(200, """{"other":1}""", null)]
    public async Task Machine_AnswersOrNot_NeverBreaksThePage(int status, string answer, string? expected)
    {
        string? asked = null;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddHttpClient();
        await using var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapPost("/translate", async context =>
        {
            asked = await new StreamReader(context.Request.Body).ReadToEndAsync();
            context.Response.StatusCode = status;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(answer);
        });
        await server.StartAsync(TestContext.Current.CancellationToken);
        var machine = new MachineTranslation(new ConfigurationBuilder().AddInMemoryCollection([new("translation:url", server.Urls.First()), new("translation:key", "k")]).Build(), server.Services.GetRequiredService<IHttpClientFactory>());

        Assert.Equal(expected, await machine.TranslateAsync("The bridge is open", "en", "fr", TestContext.Current.CancellationToken));
        Assert.Equal(["The bridge is open", "en", "fr", "text", "k"], ((string[])["q", "source", "target", "format", "api_key"]).Select(n => JsonDocument.Parse(asked!).RootElement.GetProperty(n).GetString()));
    }
}

public sealed class TranslateOnSqlite(SqliteApp app) : TranslateTests(app);

public sealed class TranslateOnPostgres(PostgresApp app) : TranslateTests(app);
