using Commonweal.Platform.Accounts;
using Commonweal.Platform.City;
using Commonweal.Platform.Localization;
using Commonweal.Standards.Cap;

namespace Commonweal.Communication.Messages.News;

/// <summary>An urgent message as an alert that machines read: one <c>info</c> for each language it is written in.</summary>
internal sealed class MessageAlert(CurrentCity city, PublicAddress address)
{
    public byte[] Write(Message message)
    {
        var host = new Uri(address.Link("/")).Host;
        // An invented city warns nobody, and an exercise says what it is wherever it is read.
        var status = message.IsExercise ? CapStatus.Exercise : city.Latest.Settings.IsDemonstration ? CapStatus.Test : CapStatus.Actual;
        var alert = new CapAlert($"{host}.{message.Id:N}", host, Whole(message.OutAt!.Value), status, CapMessageType.Alert, CapScope.Public)
        {
            Infos = [.. message.Written.OrderBy(l => Array.IndexOf([.. city.Latest.Languages], l)).Select(l => Info(message, l))],
        };
        return CapWriter.Write(alert);
    }

    private CapInfo Info(Message message, string language)
    {
        var (headline, text) = (message.Headline.Languages[language].Text, message.Text.Languages[language].Text);
        var places = message.Districts.Select(d => city.Latest.District(d)?.Name).OfType<MultilingualText>().DefaultIfEmpty(city.Latest.Settings.Name);
        return new CapInfo(language, [CapCategory.Safety], headline, CapUrgency.Immediate, CapSeverity.Unknown, CapCertainty.Unknown)
        {
            Headline = headline,
            Description = text,
            SenderName = In(city.Latest.Settings.Name, language),
            Expires = message.UsefulUntil is { } end ? Whole(end) : null,
            Web = message.OnNews ? address.Link($"/{language}{PublicNews.Path}/{message.Id}") : null,
            Areas = [.. places.Select(p => new CapArea(In(p, language)))],
        };
    }

    private DateTimeOffset Whole(DateTimeOffset instant)
    {
        var here = TimeZoneInfo.ConvertTime(instant, city.Latest.TimeZone);
        return here.AddTicks(-(here.Ticks % TimeSpan.TicksPerSecond));
    }

    private string In(MultilingualText text, string language) => text.IsEmpty ? "Commonweal" : text.For(language, city.Latest.Languages).Text;
}
