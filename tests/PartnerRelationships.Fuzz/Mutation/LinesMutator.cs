using System;
using System.Linq;
using System.Text;

namespace PartnerRelationships.Fuzz.Mutation;

/// <summary>Changes one line of a text of lines, each of which has a form of its own; or the lines themselves.</summary>
/// <param name="line">Changes a line.</param>
internal sealed class LinesMutator(IMutator line) : IMutator
{
    private const int AsBytesEvery = 5;

    /// <inheritdoc/>
    public byte[] Mutate(byte[] input, Random random)
    {
        if (random.Next(AsBytesEvery) == 0)
        {
            return Garbler.Instance.Mutate(input, random);
        }

        var lines = Encoding.UTF8.GetString(input).Split('\n');
        var place = random.Next(lines.Length);
        lines[place] = Encoding.UTF8.GetString(line.Mutate(Encoding.UTF8.GetBytes(lines[place]), random));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }
}
