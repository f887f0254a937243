using System.Collections.Frozen;

namespace Commonweal.Platform.Localization;

/// <summary>Which languages are written from right to left: by their script, where the tag names one, else by the usual one (CLDR 48).</summary>
internal static class WritingDirection
{
    private static readonly FrozenSet<string> Scripts = Set(
        "Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh "
        + "Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Thaa Yezi");

    private static readonly FrozenSet<string> Languages = Set(
        "aao abh abv acm acq acw acx adf ae aeb aec aee aeq afb aib aii aij aiq amw apc apd ar arc arq ars ary arz ask "
        + "atn auj auz avd avl ayh ayl ayn ayp azb bal bdz bej bft bgn bgp bhe bhm bhn bjf bjm bqi brh brk bsh bsk chg "
        + "cja ckb clh czk dcc def deh dgl dmk dml dv ecy esh fa fay faz fia fub gbz ggg gha ghr gig gjk gju glh glk grr "
        + "gwc gwf gwt gzi hac haz hbo he hkh hnd hno hoh hrt hrz hss huy isk itk iw jad jat jbe jbn jdg ji jnd jog jpa "
        + "jpr jrb jye kbu kby kcy kfm khw klj kmz kqd ks ktl kvx kxp lad lah lhs lki lrc lrk lrl lsa lsd lss luv luz mby "
        + "mde mey mfa mfi mhj mid mki mnj mve mvy myz mzb mzn nli nlm nqo ntz nyq oar obm odk oru ota otk oui pal pbt "
        + "pgd phl phn phr phv plk prc prd prx ps psh psi pst qxq rdb rhg rmt sam sbn scl sd sdb sdf sdg sdh sds sgr sgy "
        + "shd shm shu shv siy siz skr smp smy sog sqo sqt srh srz ssh sts swb syc syn syr tjo tks tmr tov tra trg trm "
        + "trw ug ur ush uzs vaf vgr vmh wbk wlo wne wni wsv xco xhe xka xkc xkj xkp xld xly xmn xmr xna xpr xsa xsd xvi "
        + "ydg yhd yi yih yud zba zdj zrp zum");

    // The same language is written in another script across a border.
    private static readonly FrozenSet<string> RightToLeftThere = Set(
        "az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ku-IQ ku-IR ku-LB ky-CN ms-CC pa-PK tg-PK uz-AF");

    private static readonly FrozenSet<string> LeftToRightThere = Set(
        "mey-SN sd-IN ug-KZ ug-MN");

    public static bool IsRightToLeft(string tag)
    {
        var parts = tag.Split('-');
        if (parts.Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0])) is { } script)
            return Scripts.Contains(script);
        return !LeftToRightThere.Contains(tag) && (RightToLeftThere.Contains(tag) || Languages.Contains(parts[0]));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
