using System.Globalization;
using System.Text.Json;

namespace Commonweal.Communication.Delivery.Web;

/// <summary>Looks something up in an answer in JSON by its path, such as <c>messages.0.id</c>.</summary>
internal static class AnswerFields
{
    /// <summary>The value as words; null where it is not there or the answer is no JSON.</summary>
    public static string? Find(string body, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var at = document.RootElement;
            foreach (var step in path.Split('.'))
            {
                if (at.ValueKind is JsonValueKind.Object && at.TryGetProperty(step, out var inside)) at = inside;
                else if (at.ValueKind is JsonValueKind.Array && int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < at.GetArrayLength()) at = at[index];
                else return null;
            }
            return at.ValueKind switch { JsonValueKind.String => at.GetString(), JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => at.GetRawText(), _ => null };
        }
        catch (JsonException) { return null; }
    }
}
