using System.Globalization;
using Commonweal.Platform.City;
using Commonweal.Platform.Imports;
using Commonweal.Platform.Privacy;
using Commonweal.Platform.Ui.Fields;

namespace Commonweal.Communication.Audience.Imports;

/// <summary>A line of a list, with all it needs to be taken in.</summary>
internal sealed record ListedSubscriber(string Email, Wish Wish, DateOnly ConsentedOn, string Consent)
{
    /// <summary>Reads lines of a list whose columns are these.</summary>
    internal sealed class Reading(List<string> header, CitySnapshot city, Dictionary<string, Guid> topics, DateOnly today)
    {
        private static readonly char[] Between = [' ', ';', '|'];

        public DateOnly Today => today;

        /// <summary>The line, or why it is refused: the first thing to mend.</summary>
        public (ListedSubscriber? Listed, ImportFault? Fault) Read(CsvRow row)
        {
            if (ContactValues.Email(Field(row, "email")) is not { } email) return Refuse(row, "audience.import.email", ("value", Field(row, "email")));
            var consent = CleanText.Of(Field(row, "consent"));
            if (consent.Length == 0) return Refuse(row, "audience.import.noConsent");
            if (CleanText.Length(consent) > Channel.LongestConsent) return Refuse(row, "audience.import.longConsent", ("most", Channel.LongestConsent));
            if (!DateOnly.TryParseExact(Field(row, "consented_on"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) || on > today) return Refuse(row, "audience.import.consentedOn", ("value", Field(row, "consented_on")));
            var languages = Several(row, "languages").Select(l => l.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
            if (languages.Count is 0 or > Subscriber.MostLanguages || languages.Exists(l => !city.Languages.Contains(l))) return Refuse(row, "audience.import.languages", ("value", Field(row, "languages")), ("languages", string.Join(' ', city.Languages)));
            var chosen = Several(row, "topics");
            if (chosen.Count == 0 || chosen.Find(t => !topics.ContainsKey(t)) is not null) return Refuse(row, "audience.import.topics", ("value", Field(row, "topics")), ("topics", string.Join(' ', topics.Keys.Order(StringComparer.Ordinal))));
            var districts = Several(row, "districts").Distinct(StringComparer.Ordinal).ToList();
            if (districts.Find(d => city.District(d) is not { Retired: false }) is { } unknown) return Refuse(row, "audience.import.district", ("value", unknown));
            var organisation = CleanText.Of(Field(row, "organisation"));
            if (CleanText.Length(organisation) > Subscriber.LongestOrganisation) return Refuse(row, "audience.import.longOrganisation", ("most", Subscriber.LongestOrganisation));
            var wish = new Wish(languages, [.. chosen.Distinct(StringComparer.Ordinal).Select(t => topics[t])], districts, organisation.Length == 0 ? null : organisation);
            return (new ListedSubscriber(email, wish, on, consent), null);
        }

        private static (ListedSubscriber?, ImportFault?) Refuse(CsvRow row, string key, params (string, object?)[] values) => (null, new ImportFault(row.Line, key, values));

        private string Field(CsvRow row, string column) => header.IndexOf(column) is var place and >= 0 ? row[place] : "";

        private List<string> Several(CsvRow row, string column) => [.. Field(row, column).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }
}
