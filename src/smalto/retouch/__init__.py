"""Work on the pixels of any picture: fill, cut out, recolour, blend. It knows arrays, not scenes.

Pictures are uint8 arrays (H, W, 3) of RGB or (H, W, 4) of RGB and straight alpha; masks are boolean
(H, W), True where something happens; coverage is float32 (H, W), 0..1.
"""
