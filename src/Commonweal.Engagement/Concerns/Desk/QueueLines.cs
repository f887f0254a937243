using System.Text.Encodings.Web;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui;
using Commonweal.Platform.Ui.Blocks;
using Commonweal.Platform.Ui.Pictures;
using Microsoft.AspNetCore.Html;

namespace Commonweal.Engagement.Concerns.Desk;

/// <summary>
/// The lines of a list, written straight into the page: as a page's own markup fifty of them cost about a twelfth of the whole
/// request. What lines share (a topic's name, a state, a day) is written once and repeated.
/// </summary>
internal sealed class QueueLines(QueueView view, Here here, Texts texts) : IHtmlContent
{
    private const string Gap = "X\uE000";
    private static readonly HtmlString IsOpen = new(" aria-current=\"true\"");

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var today = here.Today;
        var paused = here.City.Pause(null, today) is not null;
        var language = here.Language;
        var opened = view.Opened?.Concern.Id;
        var topics = view.Topics.ToDictionary(t => t.Key, t => Encoded(here.Text(t.Value)));
        var districts = here.City.AllDistricts.ToDictionary(d => d.Code, d => Encoded(" · " + here.Text(d.Name)), StringComparer.Ordinal);
        var departments = view.Reach.Departments ? here.City.Departments.ToDictionary(d => d.Id, d => Encoded(here.Text(d.Name))) : [];
        var people = view.Names.ToDictionary(n => n.Key, n => Encoded(n.Value));
        var opening = Encoded(view.Address + (view.Address.Contains('?') ? "&" : "?") + "open=");
        // Filled once: each line has its reference in the gap, which is Latin as references are, so that Arabic sets it apart.
        var choose = texts["concerns.queue.choose", ("reference", Gap)].Split(Gap).Select(Encoded).ToList();
        var nobody = Encoded(texts["concerns.filters.who.nobody"]);
        var states = Enum.GetValues<ConcernState>().ToDictionary(s => s, s => Marks.State(StateLook.Of(s), texts["concern.state." + ConcernStates.Word(s)]).Written(encoder));
        var promises = new Dictionary<DateOnly, IHtmlContent>();
        IHtmlContent Promise(DateOnly due) => promises.TryGetValue(due, out var known) ? known : promises[due] = Marks.Promise(texts, due, kept: null, today, paused).Written(encoder);

        foreach (var row in view.Page.Rows)
        {
            var reference = row.Reference;
            writer.WriteMarkup(encoder, $"""
                <li data-row{(row.Id == opened ? IsOpen : null)}>
                  <span class="line">
                    <input class="ds-input" type="checkbox" name="Chosen" value="{row.Id:N}.{row.Version}" aria-label="{choose[0]}{reference}{choose[1]}">
                    <a href="{opening}{row.Id}#preview">{topics.GetValueOrDefault(row.TopicId)}{(row.DistrictCode is { } code ? districts.GetValueOrDefault(code) : null)}</a>
                  </span>

                """);
            if (row.State is ConcernState.Answered or ConcernState.Closed) writer.WriteMarkup(encoder, $"  <span class=\"promise\">{Marks.Day(row.DueOn)}</span>\n");
            else writer.WriteMarkup(encoder, $"  {Promise(row.DueOn)}\n");
            writer.WriteMarkup(encoder, $"""
                  <p class="meta">
                    {states[row.State]}
                    <a href="{DeskPath.Queue}/{row.Id}" data-open><bdi>{reference}</bdi></a>

                """);
            if (row.DepartmentId is { } key && departments.TryGetValue(key, out var department)) writer.WriteMarkup(encoder, $"    <span>{department}</span>\n");
            writer.WriteMarkup(encoder, $"    <span>{(row.AssigneeId is { } person ? people.GetValueOrDefault(person) : nobody)}</span>\n");
            if (row.Language != language) writer.WriteMarkup(encoder, $"    <span lang=\"{row.Language}\">{here.NativeName(row.Language)}</span>\n");
            writer.Write("  </p>\n</li>\n");
        }

        HtmlString Encoded(string text) => new(encoder.Encode(text));
    }
}
