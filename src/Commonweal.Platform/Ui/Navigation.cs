namespace Commonweal.Platform.Ui;

/// <summary>An entry of the desk's side list, shown to those who hold the permission while the part is awake.</summary>
/// <param name="Path">Path on the desk, such as <c>/desk/concerns</c>.</param>
/// <param name="Title">Catalogue key.</param>
/// <param name="Permission">Permission its page asks for.</param>
/// <param name="Part">Part that must be awake, or null.</param>
/// <param name="Order">Place in the list, small first.</param>
public sealed record DeskLink(string Path, string Title, string Permission, string? Part = null, int Order = 100);

/// <summary>A door on the public home page.</summary>
/// <param name="Path">Path after the language, such as <c>/tell</c>.</param>
/// <param name="Title">Catalogue key of the door's name.</param>
/// <param name="Text">Catalogue key of the sentence under it.</param>
/// <param name="Part">Part that must be awake.</param>
public sealed record Door(string Path, string Title, string Text, string Part);

/// <summary>A public page that stands in the foot of every other, so that it is found without a search.</summary>
/// <param name="Path">Path after the language, such as <c>/meetings</c>.</param>
/// <param name="Title">Catalogue key of its name.</param>
/// <param name="Part">Part that must be awake.</param>
public sealed record SiteLink(string Path, string Title, string Part);

/// <summary>A feed that anybody may subscribe to, listed at <c>/{language}/feeds</c>.</summary>
/// <param name="Path">Path after the language, such as <c>/you-said-we-did.atom</c>.</param>
/// <param name="Title">Catalogue key of its name.</param>
/// <param name="Text">Catalogue key of what comes in it.</param>
/// <param name="Part">Part that must be awake, or null.</param>
public sealed record FeedLink(string Path, string Title, string Text, string? Part = null);
