using Commonweal.Engagement.Concerns;
using Commonweal.Platform.Data;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Standards.Open311;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Engagement.Open311;

/// <summary>
/// The city's topics as Open311 services: only those that go to a department. What is unfair, sensitive or personal is
/// told to the city itself, never through another system.
/// </summary>
internal sealed class Open311Services(CommonwealDb db, Here here, Catalogues catalogues, Texts texts)
{
    public const string District = "district", Language = "language";

    /// <summary>The topics that can be filed now, in the city's order.</summary>
    public async Task<IReadOnlyList<Topic>> TopicsAsync(CancellationToken stop)
        => [.. (await AllAsync(stop)).Where(t => t.IsOpen311 && t.DepartmentId is not null)];

    /// <summary>Every topic whose released answers are service requests, those no longer offered too.</summary>
    public async Task<IReadOnlyDictionary<Guid, Topic>> ReadableAsync(CancellationToken stop)
        => (await AllAsync(stop)).Where(t => t.Kind is TopicKind.Service or TopicKind.Idea).ToDictionary(t => t.Id);

    public Service Service(Topic topic) => new(
        topic.Code,
        here.Text(topic.Name),
        here.Text(topic.Hint),
        Definition(topic).Attributes.Count > 0,
        ServiceType.Realtime,
        Keywords(topic),
        here.City.Department(topic.DepartmentId) is { } department ? here.Text(department.Name) : null);

    /// <summary>What else a client may say: the district, and the language of the answer. Neither has to be said.</summary>
    public ServiceDefinition Definition(Topic topic)
    {
        List<AttributeValue> districts = [.. here.City.Districts.Select(d => new AttributeValue(d.Code, here.Text(d.Name)))];
        List<AttributeValue> languages = [.. here.City.Languages.Select(l => new AttributeValue(l, catalogues.For(l).NativeName))];
        List<ServiceAttribute> attributes = [];
        if (districts.Count > 0) attributes.Add(Optional(District, districts, attributes.Count + 1));
        if (languages.Count > 1) attributes.Add(Optional(Language, languages, attributes.Count + 1));
        return new(topic.Code, attributes);
    }

    private ServiceAttribute Optional(string code, IReadOnlyList<AttributeValue> values, int order) => new(
        Variable: true,
        code,
        AttributeDatatype.SingleValueList,
        Required: false,
        texts[$"open311.attribute.{code}.hint"],
        order,
        texts[$"open311.attribute.{code}"],
        values);

    /// <summary>The name in every language the city has it in, so that a search in any of them finds it.</summary>
    private static IReadOnlyList<string> Keywords(Topic topic)
        => [.. topic.Name.Languages.Values.Select(n => n.Text.Replace(",", " ", StringComparison.Ordinal).Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private Task<List<Topic>> AllAsync(CancellationToken stop)
        => db.Set<Topic>().AsNoTracking().OrderBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(stop);
}
