using Commonweal.Platform.Contracts;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.YouSaidWeDid;

/// <summary>The newest of what was said and done, on the city's front page; and whether there is a first one.</summary>
internal sealed class AnswersOnHome(ReleasedAnswers released, CommonwealDb db, Here here, Texts texts) : IHomeSection, IFirstMonthStep
{
    private const int Shown = 3;

    public int Order => 50;

    public string? Part => "concerns";

    public string Step => "first-answer";

    public async Task<HomeSection?> ReadAsync(CancellationToken stop)
    {
        var answers = await released.ReadAsync(district: null, topic: null, after: null, Shown, stop);
        return new(texts["concerns.said.title"], [.. answers.Select(Entry)], ListAnswersModel.Path, texts["concerns.said.more"]);
    }

    public Task<bool> IsDoneAsync(CancellationToken stop) => db.Set<PublishedAnswer>().AnyAsync(stop);

    private HomeEntry Entry(PublishedAnswer answer)
    {
        var said = answer.YouSaid.For(here.Language, here.City.Languages);
        return new(said.Text, $"{ListAnswersModel.Path}/{answer.Id}", here.Text(answer.WeDid), answer.On, said.IsFallback ? said.Language : null);
    }
}
