namespace Commonweal.Communication.Audience;

/// <summary>Writes to the owner of an address, of one or several kinds, about the subscription itself.</summary>
internal interface IOwnerLetters
{
    bool WritesBy(ChannelKind kind);

    /// <summary>Asks whether the address is theirs, and saves what is pending.</summary>
    /// <param name="channel">The channel, which waits for the answer.</param>
    /// <param name="address">Where to.</param>
    /// <param name="language">In which language.</param>
    /// <param name="isFurther">Somebody who hears from us already wants it here, too.</param>
    /// <param name="stop">Gives up.</param>
    Task AskAsync(Channel channel, string address, string language, bool isFurther, CancellationToken stop);

    /// <summary>Somebody entered an address that is on the list: its owner gets the link to their page, and whoever asked learns nothing.</summary>
    Task RemindAsync(Channel channel, string address, CancellationToken stop);
}
