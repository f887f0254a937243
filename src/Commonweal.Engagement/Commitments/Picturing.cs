using Commonweal.Platform.Files;
using Commonweal.Platform.Localization;
using Commonweal.Platform.Ui.Fields;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Commonweal.Engagement.Commitments;

/// <summary>Takes in what shows that something is so: words, the address of a page, a picture drawn anew.</summary>
internal sealed class Picturing(PictureIntake intake, StoredFiles files, Texts texts)
{
    /// <summary>A picture and what a form adds.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>Words that must be there, or may be missing, and are not too long.</summary>
    public string Words(ModelStateDictionary state, string field, string? typed, bool required)
    {
        var words = typed?.Trim() ?? "";
        if (required && words.Length == 0) state.AddModelError(field, texts["errors.required"]);
        if (CleanText.Length(words) > Commitment.LongestWords) state.AddModelError(field, texts["errors.tooLong", ("most", Commitment.LongestWords)]);
        return words;
    }

    /// <summary>An address on the web, or null.</summary>
    public string? Link(ModelStateDictionary state, string field, string? typed)
    {
        var link = typed?.Trim();
        if (string.IsNullOrEmpty(link)) return null;
        if (link.Length <= Commitment.LongestLink && Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http") return link;
        state.AddModelError(field, texts["commitments.link.bad"]);
        return null;
    }

    /// <summary>The picture in the store, or null; what is wrong with it stands at the field. Called when everything else is right.</summary>
    public async Task<Guid?> KeepAsync(ModelStateDictionary state, string field, IFormFile? sent, CancellationToken stop)
    {
        if (sent is not { Length: > 0 }) return null;
        await using var stream = sent.OpenReadStream();
        var taken = await intake.TakeAsync(stream, stop);
        if (taken.Picture is { } picture) return (await files.KeepAsync(picture.Content, picture.ContentType, "commitment-evidence", until: null, stop)).Id;
        state.AddModelError(field, taken.Say(texts)!);
        return null;
    }
}
