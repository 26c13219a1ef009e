using System.Text;

namespace PartnerRelationships.Emulator.Answers;

/// <summary>What a byte order mark is made of.</summary>
internal static class Utf8
{
    public static readonly byte[] Bom = Encoding.UTF8.GetPreamble();
}
