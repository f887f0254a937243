namespace Commonweal.Analysis.Festivals.Sky;

/// <summary>
/// The leading periodic terms of the Earth's heliocentric longitude (VSOP87; Bretagnon and Francou 1988, as abridged by
/// Meeus, Astronomical Algorithms, 1998): amplitude in 10⁻⁸ radian, phase in radian, frequency in radian a millennium.
/// </summary>
internal static class SunTerms
{
    internal static readonly (double Amplitude, double Phase, double Frequency)[] Constant =
    [
        (175347046, 0, 0), (3341656, 4.6692568, 6283.07585), (34894, 4.6261, 12566.1517), (3497, 2.7441, 5753.3849),
        (3418, 2.8289, 3.5231), (3136, 3.6277, 77713.7715), (2676, 4.4181, 7860.4194), (2343, 6.1352, 3930.2097),
        (1324, 0.7425, 11506.7698), (1273, 2.0371, 529.691), (1199, 1.1096, 1577.3435), (990, 5.233, 5884.927),
        (902, 2.045, 26.298), (857, 3.508, 398.149), (780, 1.179, 5223.694), (753, 2.533, 5507.553),
        (505, 4.583, 18849.228), (492, 4.205, 775.523), (357, 2.92, 0.067), (317, 5.849, 11790.629),
        (284, 1.899, 796.298), (271, 0.315, 10977.079), (243, 0.345, 5486.778), (206, 4.806, 2544.314),
        (205, 1.869, 5573.143), (202, 2.458, 6069.777), (156, 0.833, 213.299), (132, 3.411, 2942.463),
        (126, 1.083, 20.775), (115, 0.645, 0.98), (103, 0.636, 4694.003), (102, 0.976, 15720.839),
        (102, 4.267, 7.114),
    ];

    internal static readonly (double Amplitude, double Phase, double Frequency)[] Linear =
    [
        (628331966747, 0, 0), (206059, 2.678235, 6283.07585), (4303, 2.6351, 12566.1517), (425, 1.59, 3.523),
        (119, 5.796, 26.298), (109, 2.966, 1577.344),
    ];

    internal static readonly (double Amplitude, double Phase, double Frequency)[] Square =
    [
        (52919, 0, 0), (8720, 1.0721, 6283.0758), (309, 0.867, 12566.152),
    ];
}
