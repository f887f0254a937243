using Commonweal.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Commonweal.Communication.Playbook.Terms;

/// <summary>The city's key terms, for whoever is about to send something.</summary>
internal sealed class KeyTerms(CommonwealDb db)
{
    /// <summary>The terms of every language.</summary>
    public async Task<IReadOnlyList<KeyTerm>> AllAsync(CancellationToken stop)
        => await db.Set<KeyTerm>().AsNoTracking().OrderBy(t => t.NotSay).ThenBy(t => t.Id).ToListAsync(stop);

    /// <summary>The terms of a language; a region has those of its language too.</summary>
    public async Task<IReadOnlyList<KeyTerm>> OfAsync(string language, CancellationToken stop)
    {
        var main = language.Split('-')[0];
        return await db.Set<KeyTerm>().AsNoTracking().Where(t => t.Language == language || t.Language == main).OrderBy(t => t.NotSay).ThenBy(t => t.Id).ToListAsync(stop);
    }
}
