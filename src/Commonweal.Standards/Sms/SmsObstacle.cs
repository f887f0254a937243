namespace Commonweal.Standards.Sms;

/// <summary>A character for which the whole text must go out in <see cref="SmsAlphabet.Ucs2"/>, so that a segment holds 70 characters and not 160.</summary>
/// <param name="Character">The character, as a reader sees it: a letter with its marks, an emoji.</param>
/// <param name="Index">Where it stands first, in UTF-16 code units from the beginning of the text.</param>
/// <param name="Times">How often it is there.</param>
/// <param name="Suggestion">
/// What might stand instead within the GSM alphabet, possibly nothing; null where there is nothing near. Only a suggestion: a plain quotation mark
/// changes no word, a letter without its mark can. Nobody but the author may take it.
/// </param>
public sealed record SmsObstacle(string Character, int Index, int Times, string? Suggestion);
