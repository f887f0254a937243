using Commonweal.Platform.Ui.Pictures;

namespace Commonweal.Engagement.PaperCodes;

/// <summary>What stands on the slips that are cut apart and handed out: one code each.</summary>
/// <param name="Issued">The sheet and its digits.</param>
/// <param name="Title">What the code is for, such as the name of a consultation.</param>
/// <param name="Invitation">A sentence that says what the holder may do with it.</param>
/// <param name="Address">Absolute address of the page where the code is typed. It never holds the digits.</param>
/// <param name="Language">Language of the slips.</param>
internal sealed record PaperSlips(IssuedCodes Issued, string Title, string Invitation, string Address, string Language)
{
    /// <summary>The address as a picture to photograph: the same on every slip.</summary>
    public string Picture() => QrPicture.Of(Address, 3);
}
