using Commonweal.Engagement.Concerns.Topics;
using Commonweal.Platform.City;
using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>What helps to answer: templates that fit, and who else hears the answer.</summary>
internal sealed class Answering(CommonwealDb db, CurrentCity city)
{
    /// <summary>Templates of the concern's topic, and those for any.</summary>
    public async Task<IReadOnlyList<AnswerTemplate>> TemplatesAsync(Concern concern, CancellationToken stop)
        => await db.Set<AnswerTemplate>().AsNoTracking().Where(t => !t.Retired && (t.TopicId == null || t.TopicId == concern.TopicId))
            .OrderBy(t => t.TopicId == null).ThenBy(t => t.Order).ToListAsync(stop);

    /// <summary>How many are joined to the concern, by language.</summary>
    public async Task<IReadOnlyDictionary<string, int>> JoinedLanguagesAsync(Guid id, CancellationToken stop)
        => await db.Set<Concern>().AsNoTracking().Where(c => c.JoinedToId == id).GroupBy(c => c.Language)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);

    /// <summary>A template's words in a language, its places filled.</summary>
    public string Fill(AnswerTemplate template, Concern concern, Topic topic, string language)
    {
        string In(Platform.Localization.MultilingualText text) => text.For(language, city.Latest.Languages).Text;
        return In(template.Words)
            .Replace("{topic}", In(topic.Name), StringComparison.Ordinal)
            .Replace("{district}", city.Latest.District(concern.DistrictCode) is { } district ? In(district.Name) : "", StringComparison.Ordinal)
            .Replace("{city}", In(city.Latest.Settings.Name), StringComparison.Ordinal)
            .Replace("{department}", city.Latest.Department(concern.DepartmentId) is { } department ? In(department.Name) : "", StringComparison.Ordinal);
    }
}
