using Xunit;
using Commonweal.Engagement.Concerns;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.AppTests.Concerns;

/// <summary>What tests of concerns begin with: topics, and somebody who tells the city something.</summary>
internal static class Told
{
    public static async Task<Topic> TopicAsync(this AppFixture app, TopicKind kind = TopicKind.Service, string department = TestCity.Roads)
    {
        await using var db = app.Db();
        var topic = new Topic
        {
            Code = "topic-" + Guid.NewGuid().ToString("N")[..8],
            Name = MultilingualText.Of(("en", "Streets"), ("fr", "Rues"), ("ar", "الشوارع")),
            Kind = kind,
            DepartmentId = kind is TopicKind.Unfair ? null : (await db.Set<Department>().SingleAsync(d => d.Code == department)).Id,
        };
        db.Add(topic);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return topic;
    }

    /// <summary>Goes from the first question to 'check your answers', as a browser without JavaScript would.</summary>
    public static async Task<Page> AnswerEverythingAsync(
        this Visitor resident, Topic topic, string words, string language = "en", params (string Field, object? Value)[] reach)
    {
        var page = await resident.GetPageAsync($"/{language}/tell");
        page = await resident.FollowAsync(await resident.SubmitAsync(page, "main form", ("TopicId", topic.Id.ToString())));
        page = await resident.FollowAsync(await resident.SubmitAsync(page, "main form", ("Words", words)));
        page = await resident.FollowAsync(await resident.SubmitAsync(page, "main form"));
        if (page.Url.AbsolutePath.EndsWith("/pictures", StringComparison.Ordinal) && page.Status == System.Net.HttpStatusCode.OK)
            page = await resident.FollowAsync(await resident.SubmitAsync(page, "main form"));
        page = await resident.GetPageAsync($"/{language}/tell/reach");
        return await resident.FollowAsync(await resident.SubmitAsync(page, "main form", reach.Length > 0 ? reach : [("Contact", "none")]));
    }

    /// <summary>Tells the city something and returns the receipt's digits.</summary>
    public static async Task<string> TellAsync(this Visitor resident, Topic topic, string words, string language = "en", params (string Field, object? Value)[] reach)
    {
        var check = await resident.AnswerEverythingAsync(topic, words, language, reach);
        var sent = await resident.FollowAsync(await resident.SubmitAsync(check, "main form"));
        return sent.Text(".digits");
    }
}
