namespace Commonweal.Platform.Localization;

/// <summary>How a text came to be in its language.</summary>
public enum TextOrigin
{
    /// <summary>Someone wrote it in this language.</summary>
    Written,

    /// <summary>A person translated it, or reviewed what a machine had translated.</summary>
    Translated,

    /// <summary>A machine translated it and nobody has reviewed it yet.</summary>
    Machine,
}
